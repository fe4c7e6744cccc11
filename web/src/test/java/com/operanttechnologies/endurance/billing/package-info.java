/** A billing service outside of the product, at which the product can be killed in any call. */
@NullMarked
package com.operanttechnologies.endurance.billing;

import org.jspecify.annotations.NullMarked;
