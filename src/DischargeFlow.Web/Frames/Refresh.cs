using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Frames;

/// <summary>How often pages that follow the day look again.</summary>
public static class Refresh
{
    /// <summary>Every few seconds where a demonstration's clock runs fast, twice a minute otherwise.</summary>
    public static int Seconds(IServiceProvider services) => services.GetService<IDemoClock>() is null ? 30 : 4;
}
