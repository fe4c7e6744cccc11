/** From an accepted quote to account, subscription and invoice. */
@NullMarked
package com.operanttechnologies.billing;

import org.jspecify.annotations.NullMarked;
