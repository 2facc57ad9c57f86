#pragma once

/// One framework file, as it stands in the repository's frameworks folder.
struct muster_framework {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  unsigned long length;
};

/// All framework files that are built in, and how many there are.
const struct muster_framework *_Nonnull muster_frameworks(int *_Nonnull count);

/// All earlier versions of them that are built in, named `ID@VERSION.yaml`, and how many there are.
const struct muster_framework *_Nonnull muster_earlier_frameworks(int *_Nonnull count);
