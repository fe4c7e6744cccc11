/** The key of the seal for other programs. */
@NullMarked
package com.operanttechnologies.seal.web.api;

import org.jspecify.annotations.NullMarked;
