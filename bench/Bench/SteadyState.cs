using LoadPlatform.AwsSimulator.Model;

namespace LoadPlatform.Bench;

/// <summary>The 22-minute steady state: 6 calls at 1 per 20 s, seven minutes, 6 more, seven minutes, their end, eight minutes.</summary>
internal static class SteadyState
{
    private static readonly TimeSpan Phase = TimeSpan.FromMinutes(7);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(8);

    /// <summary>How long it takes, simulated.</summary>
    public static TimeSpan Length => Phase + Phase + Rest;

    /// <summary>Plays it, second by second, as a client does that asks each second.</summary>
    /// <param name="world">The world.</param>
    /// <param name="name">A name that no earlier play in this world had.</param>
    public static void Play(SimulatedWorld world, string name)
    {
        Place(world, $"{name}-1", port: 5070);
        Pass(world, Phase);
        Place(world, $"{name}-2", port: 5072);
        Pass(world, Phase);
        Script(world, "pkill -USR1 -f '^sipp .*/opt/sipp/runs/' || [ $? -eq 1 ]");
        Pass(world, Rest);
    }

    private static void Place(SimulatedWorld world, string cohort, int port) => Script(
        world,
        $"""
        mkdir -p '/opt/sipp/runs/{cohort}'
        cd '/opt/sipp/runs/{cohort}'
        sipp '10.0.1.10:5060' -sf '/opt/sipp/scenarios/uac_asterisk.xml' -l 6 -m 6 -r 1 -rp 20000 -i '10.0.1.20' -p {port} -mp 6000 -cp 8890 -rtp_payload 0 -d 3600000 -trace_err -error_file '/opt/sipp/runs/{cohort}/errors.log' -trace_stat -stf '/opt/sipp/runs/{cohort}/stat.csv' -fd 1 -bg || [ $? -eq 99 ]
        """);

    private static void Script(SimulatedWorld world, string script)
    {
        var result = world.Host.RunScript(script, folder: null);
        if (result.ExitCode != 0)
            throw new InvalidOperationException($"The host's script ended with {result.ExitCode}: {result.Error}");
    }

    private static void Pass(SimulatedWorld world, TimeSpan span)
    {
        var end = world.Now + span;
        while (world.Now < end)
            world.AdvanceTo(world.Now + TimeSpan.FromSeconds(1));
    }
}
