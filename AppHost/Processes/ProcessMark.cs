namespace LoadPlatform.AppHost.Processes;

/// <summary>Tells a process from every other that has or had its number since the machine started.</summary>
/// <param name="Pid">Its number.</param>
/// <param name="Start">When it started, in clock ticks since the machine started; zero where the system does not say.</param>
internal readonly record struct ProcessMark(int Pid, long Start);
