/** Cash rounding: what is paid, to the smallest coin in use. */
@NullMarked
package com.operanttechnologies.money.cash;

import org.jspecify.annotations.NullMarked;
