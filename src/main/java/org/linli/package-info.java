/// 邻里 — every direct sub-package is a module: one noun, one door, one event, one table.
@NullMarked
package org.linli;

import org.jspecify.annotations.NullMarked;
