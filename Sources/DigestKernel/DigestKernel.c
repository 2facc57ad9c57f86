#include "DigestKernel.h"
