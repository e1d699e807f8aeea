using System.Globalization;
using LoadPlatform.Bench;

switch (args)
{
    case ["first-step", var gateway, var count] when Uri.TryCreate(gateway, UriKind.Absolute, out var address) && int.TryParse(count, CultureInfo.InvariantCulture, out var runs) && runs is >= 1 and <= 1000:
        using (var http = new HttpClient { BaseAddress = address })
        {
            var firstSteps = await new FirstStepBench(http, TimeProvider.System).RunAsync(runs);
            Console.WriteLine(firstSteps.Describe());
            return firstSteps.MeetsGoal ? 0 : 1;
        }

    case ["model-speed"]:
        var speeds = ModelSpeedBench.Run();
        Console.WriteLine(speeds.Describe());
        return speeds.MeetsGoal ? 0 : 1;

    case ["judge"]:
        return new JudgeBench(TimeProvider.System).Run(times: 200);

    default:
        await Console.Error.WriteLineAsync("usage: LoadPlatform.Bench first-step <gateway URL> <runs, 1 to 1000> | model-speed | judge");
        return 2;
}
