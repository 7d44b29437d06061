using DischargeFlow.Rulebooks.Findings;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.Languages;

/// <summary>
/// Which of the two languages a request is answered in: what it asks for (<c>?lang=</c>), else what was chosen before (a cookie), else
/// what the browser prefers, else Japanese.
/// </summary>
public static class RequestLanguage
{
    /// <summary>The query field and the cookie that carry the choice.</summary>
    public const string Field = "lang";

    /// <summary>The language of a request.</summary>
    public static Language Of(HttpRequest request) =>
        Read(request.Query[Field]) ?? Read(request.Cookies[Field]) ?? Preferred(request) ?? Language.Ja;

    /// <summary>Keeps a choice made by <c>?lang=</c> for the requests that follow.</summary>
    public static void Keep(HttpContext context)
    {
        if (Read(context.Request.Query[Field]) is not { } language) return;
        context.Response.Cookies.Append(Field, Code(language), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
    }

    /// <summary>The code of a language in HTML and HTTP: <c>ja</c> or <c>en</c>.</summary>
    public static string Code(Language language) => language == Language.Ja ? "ja" : "en";

    private static Language? Read(string? code) => code switch { "ja" => Language.Ja, "en" => Language.En, _ => null };

    private static Language? Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(l => l.Quality is null or > 0)
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Read(l.Value.Value?.Split('-')[0].ToLowerInvariant()))
        .FirstOrDefault(l => l is not null);
}
