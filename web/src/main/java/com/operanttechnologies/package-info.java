/** Where the product starts. */
@NullMarked
package com.operanttechnologies;

import org.jspecify.annotations.NullMarked;
