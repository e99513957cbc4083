/// 故事 — the acceptance stories, walked through the running application in a real browser.
@NullMarked
package org.linli.story;

import org.jspecify.annotations.NullMarked;
