#pragma once
// The headers draw in ICU's where libxml2 was built with it; those clash with Foundation's own.
// Nothing here uses the character encoders that they describe.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>

/// `xmlFree` is a global variable, which Swift can't call safely.
static inline void CXML2_free(void *allocated) { xmlFree(allocated); }
