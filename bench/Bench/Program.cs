using System.Globalization;
using LoadPlatform.Bench;

if (args is ["judge"])
    return new JudgeBench(TimeProvider.System).Run(times: 200);

if (args is not [var gateway, var count] || !Uri.TryCreate(gateway, UriKind.Absolute, out var address) || !int.TryParse(count, CultureInfo.InvariantCulture, out var runs) || runs is < 1 or > 1000)
{
    await Console.Error.WriteLineAsync("usage: LoadPlatform.Bench judge | <gateway URL> <runs, 1 to 1000>");
    return 2;
}

using var http = new HttpClient { BaseAddress = address };
var results = await new FirstStepBench(http, TimeProvider.System).RunAsync(runs);
Console.WriteLine(results.Describe());
return results.MeetsGoal ? 0 : 1;
