using LoadPlatform.AwsSimulator.Processes;

namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>The tasks' private addresses: of the simulated VPC, or of this machine's loopback where tasks are real processes. None is held by two tasks.</summary>
internal sealed class TaskAddresses(SimulatorOptions options, TaskStore store)
{
    private readonly LoopbackNetwork? _loopback =
        options.TaskHost == TaskHost.Process && LoopbackNetwork.TryParse(options.Processes.Network, out var network, out _) ? network : null;

    private int _taken;

    public string Take()
    {
        string address;
        do
        {
            _taken++;
            address = _loopback?.Task(_taken - 1).ToString() ?? $"10.0.{2 + (_taken / 250 % 250)}.{(_taken % 250) + 4}";
        }
        while (_loopback is not null && store.All.Any(task => task.PrivateIp == address && task.StoppedAt is null));

        return address;
    }
}
