using System.ComponentModel.DataAnnotations;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>Checks the clock's settings before anything asks for the time: they are shared by all services and no part of the file.</summary>
internal static class ClockCheck
{
    public static void Check(IConfiguration configuration, Mistakes mistakes)
    {
        try
        {
            var clock = configuration.GetSection(ClockOptions.Section).Get<ClockOptions>() ?? new ClockOptions();
            var results = new List<ValidationResult>();
            Validator.TryValidateObject(clock, new ValidationContext(clock), results, validateAllProperties: true);
            foreach (var result in results)
                mistakes.Add(new Place(ClockOptions.Section), result.ErrorMessage ?? "is not valid.");
        }
        catch (InvalidOperationException exception)
        {
            mistakes.Add(new Place(ClockOptions.Section), exception.Message);
        }
    }
}
