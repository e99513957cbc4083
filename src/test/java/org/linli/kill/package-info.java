/// 断电测试 — the application and its database are killed while people report and handle.
@NullMarked
package org.linli.kill;

import org.jspecify.annotations.NullMarked;
