using System.Diagnostics;
using System.Globalization;
using LoadPlatform.AwsSimulator.Processes.Containers;

namespace LoadPlatform.AwsSimulator.Processes.Host;

/// <summary>
/// The SIPp host: namespaces of its own, in which /opt/sipp is its folder and no process of the machine is seen but those started in it. Its first
/// process reads from this one, so that all of them end with the simulator, however it ends.
/// </summary>
internal sealed class HostNamespace : IAsyncDisposable
{
    private const string Starter = "/usr/bin/setsid";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private readonly Process _keeper;

    private HostNamespace(Process keeper, int firstProcess) => (_keeper, FirstProcess) = (keeper, firstProcess);

    /// <summary>The id, outside, of the process whose namespaces a script enters.</summary>
    public int FirstProcess { get; }

    /// <summary>Makes the host.</summary>
    /// <param name="mark">What its processes are known by.</param>
    /// <param name="initScript">The script that makes its files visible.</param>
    /// <param name="folder">The folder that it sees below /opt.</param>
    /// <param name="wall">The wall clock.</param>
    /// <exception cref="HostException">This machine does not allow it.</exception>
    public static async Task<HostNamespace> StartAsync(ContainerMark mark, string initScript, string folder, TimeProvider wall)
    {
        var start = new ProcessStartInfo(Starter)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments = ["--", "/usr/bin/unshare", "--user", "--map-root-user", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "/bin/sh", initScript, folder];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        HostEnvironment.PutInto(start.Environment);
        mark.PutInto(start.Environment);

        var keeper = Process.Start(start)!;
        var errors = keeper.StandardError.ReadToEndAsync();
        try
        {
            if (await keeper.StandardOutput.ReadLineAsync().WaitAsync(Limit, wall) == "ready" && FirstChild(keeper.Id) is { } first)
                return new HostNamespace(keeper, first);
        }
        catch (TimeoutException)
        {
            // It is ended below.
        }

        keeper.Kill();
        throw new HostException($"The SIPp host cannot be made with unshare (user, mount and pid namespaces): {(await errors).Trim()}");
    }

    /// <summary>Ends all processes in it.</summary>
    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
    }

    private static int? FirstChild(int pid) =>
        int.TryParse(File.ReadAllText($"/proc/{pid}/task/{pid}/children").Split(' ')[0], CultureInfo.InvariantCulture, out var child) ? child : null;
}
