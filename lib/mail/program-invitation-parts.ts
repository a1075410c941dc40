// Drawn by `node scripts/mail/draw.ts` from scripts/mail/invitation-drawing.ts: change it there.

export const page = `<!doctype html>
<html dir="%%direction%%" lang="%%language%%"><head><meta name="viewport" content="width=device-width"/><meta content="text/html; charset=UTF-8" http-equiv="Content-Type"/><meta name="x-apple-disable-message-reformatting"/><meta name="color-scheme" content="light dark"/><meta name="supported-color-schemes" content="light dark"/><title>%%subject%%</title><style>:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.ground{background-color:#0e1412!important}.ground>table>tbody>tr>td{background-color:#0e1412!important}.sheet{background-color:#18211d!important}.ink{color:#e9efeb!important}.soft{color:#a9b5ae!important}.line{border-color:#33403a!important}.press{background-color:#a9bdff!important}.press{color:#0b1636!important}.way{color:#a9bdff!important}}
[data-ogsc] .ground{background-color:#0e1412!important}
[data-ogsc] .ground>table>tbody>tr>td{background-color:#0e1412!important}
[data-ogsc] .sheet{background-color:#18211d!important}
[data-ogsc] .ink{color:#e9efeb!important}
[data-ogsc] .soft{color:#a9b5ae!important}
[data-ogsc] .line{border-color:#33403a!important}
[data-ogsc] .press{background-color:#a9bdff!important}
[data-ogsc] .press{color:#0b1636!important}
[data-ogsc] .way{color:#a9bdff!important}</style></head><body class="ground" style="background-color:#eef1ee;margin:0;padding:0"><table border="0" width="100%" cellPadding="0" cellSpacing="0" role="presentation" align="center"><tbody><tr><td style="margin:0;padding:24px 12px;background-color:#eef1ee"><table align="center" width="100%" class="sheet" border="0" cellPadding="0" cellSpacing="0" role="presentation" style="max-width:560px;background-color:#ffffff;border-radius:10px"><tbody><tr style="width:100%"><td><table align="center" width="100%" border="0" cellPadding="0" cellSpacing="0" role="presentation" style="padding:32px 32px 12px"><tbody><tr><td>%%content%%</td></tr></tbody></table><hr class="line" style="width:auto;border:none;border-top:1px solid #eaeaea;margin:0 32px;border-color:#d9dfdb"/><table align="center" width="100%" border="0" cellPadding="0" cellSpacing="0" role="presentation" style="padding:12px 32px 24px"><tbody><tr><td>%%footer%%</td></tr></tbody></table></td></tr></tbody></table></td></tr></tbody></table></body></html>`;

export const heading = `<h1 class="ink" style="font-family:-apple-system,BlinkMacSystemFont,&#x27;Segoe UI&#x27;,Roboto,Helvetica,Arial,sans-serif;font-size:22px;line-height:1.3;color:#151e1a;margin:0 0 16px">%%words%%</h1>`;

export const paragraph = `<p class="ink" style="font-size:16px;line-height:1.5;font-family:-apple-system,BlinkMacSystemFont,&#x27;Segoe UI&#x27;,Roboto,Helvetica,Arial,sans-serif;color:#151e1a;margin:0 0 16px;margin-top:0;margin-right:0;margin-bottom:16px;margin-left:0">%%words%%</p>`;

export const button = `<table align="center" width="100%" border="0" cellPadding="0" cellSpacing="0" role="presentation" style="padding:8px 0 20px"><tbody><tr><td><a href="%%link%%" class="press" style="line-height:1.5;text-decoration:none;display:inline-block;max-width:100%;mso-padding-alt:0px;font-family:-apple-system,BlinkMacSystemFont,&#x27;Segoe UI&#x27;,Roboto,Helvetica,Arial,sans-serif;font-size:16px;color:#ffffff;background-color:#103baf;border-radius:8px;padding:12px 20px;font-weight:600;padding-top:12px;padding-right:20px;padding-bottom:12px;padding-left:20px" target="_blank"><span><!--[if mso]><i style="mso-font-width:500%;mso-text-raise:18" hidden>&#8202;&#8202;</i><![endif]--></span><span style="max-width:100%;display:inline-block;line-height:120%;mso-padding-alt:0px;mso-text-raise:9px">%%words%%</span><span><!--[if mso]><i style="mso-font-width:500%" hidden>&#8202;&#8202;&#8203;</i><![endif]--></span></a></td></tr></tbody></table>`;

export const small = `<p class="soft" style="font-size:13px;line-height:1.5;font-family:-apple-system,BlinkMacSystemFont,&#x27;Segoe UI&#x27;,Roboto,Helvetica,Arial,sans-serif;color:#56605a;margin:0 0 10px;margin-top:0;margin-right:0;margin-bottom:10px;margin-left:0">%%words%%</p>`;

export const anchor = `<a href="%%link%%" class="way" style="color:#103baf;text-decoration-line:none;word-break:break-all" target="_blank">%%link%%</a>`;
