#include "muster.h"

// The one line: everything else is a layer that can be tested. It is in C since the arguments are handed to it here; asked for
// later, they come from /proc, and where that cannot be read there would be none, and 'muster verify' would be 'muster'.
int main(int count, char **arguments) { return muster_main(count, arguments); }
