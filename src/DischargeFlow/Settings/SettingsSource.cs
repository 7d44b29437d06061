using Microsoft.Extensions.Configuration;

namespace DischargeFlow.Settings;

/// <summary>Where settings come from: <c>appsettings.json</c> beside the program, then in the current folder, then the environment.</summary>
internal static class SettingsSource
{
    private const string File = "appsettings.json";

    /// <summary>Reads the settings. Throws <see cref="Commands.UsageException"/> when a file is not JSON.</summary>
    public static IConfigurationRoot Read()
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, File), optional: true)
                .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), File), optional: true)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (InvalidDataException broken)
        {
            throw new Commands.UsageException(
                $"設定ファイルを読めません: {broken.InnerException?.Message ?? broken.Message}",
                $"The settings file cannot be read: {broken.InnerException?.Message ?? broken.Message}");
        }
    }
}
