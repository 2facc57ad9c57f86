#include "FrameworkLibrary.h"

// The files themselves, byte for byte. A file that is not listed here is not built in; a test compares the folder with
// this list.
static const unsigned char care_inspectorate_joint_2009[] = {
#embed "../../frameworks/care-inspectorate-joint-2009.yaml"
};

static const unsigned char joint_chief_inspectors_2008[] = {
#embed "../../frameworks/joint-chief-inspectors-2008.yaml"
};

static const unsigned char jtai_neglect_2017[] = {
#embed "../../frameworks/jtai-neglect-2017.yaml"
};

static const unsigned char ofsted_child_protection_2012[] = {
#embed "../../frameworks/ofsted-child-protection-2012.yaml"
};

static const unsigned char ofsted_disabled_children_2012[] = {
#embed "../../frameworks/ofsted-disabled-children-2012.yaml"
};

static const unsigned char ofsted_ilacs_2026[] = {
#embed "../../frameworks/ofsted-ilacs-2026.yaml"
};

static const struct muster_framework frameworks[] = {
    {"care-inspectorate-joint-2009.yaml", care_inspectorate_joint_2009, sizeof care_inspectorate_joint_2009},
    {"joint-chief-inspectors-2008.yaml", joint_chief_inspectors_2008, sizeof joint_chief_inspectors_2008},
    {"jtai-neglect-2017.yaml", jtai_neglect_2017, sizeof jtai_neglect_2017},
    {"ofsted-child-protection-2012.yaml", ofsted_child_protection_2012, sizeof ofsted_child_protection_2012},
    {"ofsted-disabled-children-2012.yaml", ofsted_disabled_children_2012, sizeof ofsted_disabled_children_2012},
    {"ofsted-ilacs-2026.yaml", ofsted_ilacs_2026, sizeof ofsted_ilacs_2026},
};

// Earlier versions, by which assessments made under them are read until somebody moves them, and seals are proved. None
// ever changes, and none is taken out.
static const unsigned char care_inspectorate_joint_2009_1[] = {
#embed "../../frameworks/earlier/care-inspectorate-joint-2009@1.yaml"
};

static const unsigned char joint_chief_inspectors_2008_1[] = {
#embed "../../frameworks/earlier/joint-chief-inspectors-2008@1.yaml"
};
static const unsigned char joint_chief_inspectors_2008_2[] = {
#embed "../../frameworks/earlier/joint-chief-inspectors-2008@2.yaml"
};

static const unsigned char jtai_neglect_2017_1[] = {
#embed "../../frameworks/earlier/jtai-neglect-2017@1.yaml"
};

static const unsigned char ofsted_child_protection_2012_1[] = {
#embed "../../frameworks/earlier/ofsted-child-protection-2012@1.yaml"
};

static const unsigned char ofsted_disabled_children_2012_1[] = {
#embed "../../frameworks/earlier/ofsted-disabled-children-2012@1.yaml"
};

static const unsigned char ofsted_ilacs_2026_1[] = {
#embed "../../frameworks/earlier/ofsted-ilacs-2026@1.yaml"
};

static const unsigned char ofsted_ilacs_2026_2[] = {
#embed "../../frameworks/earlier/ofsted-ilacs-2026@2.yaml"
};

static const struct muster_framework earlier_frameworks[] = {
    {"care-inspectorate-joint-2009@1.yaml", care_inspectorate_joint_2009_1, sizeof care_inspectorate_joint_2009_1},
    {"joint-chief-inspectors-2008@1.yaml", joint_chief_inspectors_2008_1, sizeof joint_chief_inspectors_2008_1},
    {"joint-chief-inspectors-2008@2.yaml", joint_chief_inspectors_2008_2, sizeof joint_chief_inspectors_2008_2},
    {"jtai-neglect-2017@1.yaml", jtai_neglect_2017_1, sizeof jtai_neglect_2017_1},
    {"ofsted-child-protection-2012@1.yaml", ofsted_child_protection_2012_1, sizeof ofsted_child_protection_2012_1},
    {"ofsted-disabled-children-2012@1.yaml", ofsted_disabled_children_2012_1, sizeof ofsted_disabled_children_2012_1},
    {"ofsted-ilacs-2026@1.yaml", ofsted_ilacs_2026_1, sizeof ofsted_ilacs_2026_1},
    {"ofsted-ilacs-2026@2.yaml", ofsted_ilacs_2026_2, sizeof ofsted_ilacs_2026_2},
};

const struct muster_framework *muster_frameworks(int *count) {
  *count = sizeof frameworks / sizeof frameworks[0];
  return frameworks;
}

const struct muster_framework *muster_earlier_frameworks(int *count) {
  *count = sizeof earlier_frameworks / sizeof earlier_frameworks[0];
  return earlier_frameworks;
}
