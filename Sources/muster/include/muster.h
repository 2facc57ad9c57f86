#pragma once

/// What Commands gives: carries out one command line and answers its exit status.
int muster_main(int count, char **arguments);
