#ifndef PRESSKIT_CCOLORTRANSFORMS_H
#define PRESSKIT_CCOLORTRANSFORMS_H

/* Nothing is called from here: see transforms.c. */

#endif
