/// 测试基座 — one PostgreSQL, one application and one browser for all tests of a run.
@NullMarked
package org.linli.testing;

import org.jspecify.annotations.NullMarked;
