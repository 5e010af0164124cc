#pragma once

/// Whether this thread's colour spaces go without the transforms of their profiles.
///
/// Poppler makes two for each profile that a page names, which take up to 12 ms, and reading text
/// asks for no colours. Where an executable doesn't export the function that stands in for the
/// library's, the library makes them all the same.
void presskit_skip_color_transforms(int skips);
