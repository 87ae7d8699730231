#pragma once
#include <libevdev/libevdev.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
