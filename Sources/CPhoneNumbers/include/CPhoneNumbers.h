#pragma once
// A C face for the part of libphonenumber that presskit uses.
