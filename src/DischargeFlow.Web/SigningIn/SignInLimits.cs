using DischargeFlow.Web.Access;
using DischargeFlow.Web.Accounts;
using DischargeFlow.Web.Cases;
using DischargeFlow.Web.Frames;
using Microsoft.AspNetCore.Http;

namespace DischargeFlow.Web.SigningIn;

/// <summary>How often one address of the network may try to sign in. A house behind one address signs many people in at the change of shift.</summary>
internal sealed class SignInLimits(AccountSettings settings) : LimitPerMinute(settings.AttemptsPerMinute)
{
    public const string Policy = "sign-in";

    /// <inheritdoc/>
    protected override Task AnswerAsync(HttpContext context) =>
        Show.Page<SignInPage>(new { Told = new Told(SignInTexts.TooOften, true) }, StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
}
