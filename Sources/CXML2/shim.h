#pragma once
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>

/// `xmlFree` is a global variable, which Swift can't call safely.
static inline void CXML2_free(void *allocated) { xmlFree(allocated); }
