/** Keys of this installation: what is derived from them and what they encrypt. */
@NullMarked
package com.operanttechnologies.engine.key;

import org.jspecify.annotations.NullMarked;
