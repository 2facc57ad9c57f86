#include "FrameworkLibrary.h"

// The files themselves, byte for byte. A file that is not listed here is not built in; a test compares the folder with
// this list.
static const unsigned char ofsted_child_protection_2012[] = {
#embed "../../frameworks/ofsted-child-protection-2012.yaml"
};

static const struct muster_framework frameworks[] = {
    {"ofsted-child-protection-2012.yaml", ofsted_child_protection_2012, sizeof ofsted_child_protection_2012},
};

const struct muster_framework *muster_frameworks(int *count) {
  *count = sizeof frameworks / sizeof frameworks[0];
  return frameworks;
}
