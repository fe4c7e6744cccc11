/** How the product is started, configured and kept alive. */
@NullMarked
package com.operanttechnologies.engine;

import org.jspecify.annotations.NullMarked;
