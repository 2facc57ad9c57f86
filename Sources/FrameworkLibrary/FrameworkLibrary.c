#include "FrameworkLibrary.h"
