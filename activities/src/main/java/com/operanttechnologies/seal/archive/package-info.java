/** Renews the time stamps over accepted documents before they end. */
@NullMarked
package com.operanttechnologies.seal.archive;

import org.jspecify.annotations.NullMarked;
