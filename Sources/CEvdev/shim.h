#pragma once
#include <libevdev/libevdev.h>
#include <sys/inotify.h>
