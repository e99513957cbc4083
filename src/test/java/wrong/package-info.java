/// 反例 — modules that break their promises, for the guard test that must notice.
@NullMarked
package wrong;

import org.jspecify.annotations.NullMarked;
