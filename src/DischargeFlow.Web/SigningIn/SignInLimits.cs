using System.Globalization;
using System.Threading.RateLimiting;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Drafts.Texts;
using DischargeFlow.Web.Frames;
using DischargeFlow.Web.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.SigningIn;

/// <summary>How often one address of the network may try to sign in. A house behind one address signs many people in at the change of shift.</summary>
internal static class SignInLimits
{
    public const string Policy = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddSignInLimits(this IServiceCollection services, AccountSettings settings) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.AttemptsPerMinute, Window = Window }));
        limits.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            rejected.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            // What an editor asks wants no page.
            if (rejected.HttpContext.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName != Policy)
            {
                var speech = rejected.HttpContext.RequestServices.GetRequiredService<Speech>();
                await rejected.HttpContext.Response.WriteAsync(speech.Say(TextTexts.TooOften), CancellationToken.None);
                return;
            }

            await new PageResult<SignInPage>(new { Told = new Told(SignInTexts.TooOften, true) }, StatusCodes.Status429TooManyRequests)
                .ExecuteAsync(rejected.HttpContext);
        };
    });
}
