#pragma once
// A C face for the part of valijson that presskit uses.
