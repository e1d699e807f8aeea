using System.Globalization;
using LoadPlatform.ClockLoad;

if (args is not [var url, var epochText, var scaleText, var rateText, var secondsText]
    || !Uri.TryCreate(url, UriKind.Absolute, out var address)
    || !DateTimeOffset.TryParse(epochText, CultureInfo.InvariantCulture, out var epoch)
    || !double.TryParse(scaleText, CultureInfo.InvariantCulture, out var scale)
    || !int.TryParse(rateText, CultureInfo.InvariantCulture, out var rate) || rate is < 1 or > 10_000
    || !int.TryParse(secondsText, CultureInfo.InvariantCulture, out var seconds) || seconds is < 1 or > 3600)
{
    await Console.Error.WriteLineAsync("usage: LoadPlatform.ClockLoad <simulator URL> <clock's epoch> <clock's scale> <requests a second> <seconds>");
    return 2;
}

using var http = new HttpClient { BaseAddress = address };
var results = await new ClockLoadBench(http, TimeProvider.System, epoch, scale).RunAsync(rate, TimeSpan.FromSeconds(seconds));
Console.WriteLine(results.Describe());
return results.MeetsGoal ? 0 : 1;
