/** The one calculator: what a quote costs, to the minor unit, with the reason for every figure. */
@NullMarked
package com.operanttechnologies.money;

import org.jspecify.annotations.NullMarked;
