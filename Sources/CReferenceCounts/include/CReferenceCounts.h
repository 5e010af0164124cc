#ifndef PRESSKIT_CREFERENCECOUNTS_H
#define PRESSKIT_CREFERENCECOUNTS_H

/* Nothing is called by name: the linker sends every swift_retain and swift_release here, by --wrap. */

#endif
