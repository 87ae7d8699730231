#pragma once
#include <sys/acl.h>
