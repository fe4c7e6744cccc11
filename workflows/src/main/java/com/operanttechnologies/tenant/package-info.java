/** The organisation that uses the product. */
@NullMarked
package com.operanttechnologies.tenant;

import org.jspecify.annotations.NullMarked;
