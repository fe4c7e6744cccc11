<p>Hello ${contact.firstName!contact.name},</p>
<p>I know how full a week can get, so here is your quote in one glance<#if quote.title?has_content>: <strong>${quote.title}</strong></#if>, for a total of <strong>${quote.total}</strong>.</p>
${metrics}
<p>Would it help to go through it together? Reply with a time that suits you, and I will call. And if the decision is made already, you can accept online in a minute.</p>
${button}
<p>Kind regards,<br>${seller.name}<br>${seller.company}<#if seller.phone?has_content><br>${seller.phone}</#if></p>
