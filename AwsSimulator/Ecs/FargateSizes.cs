namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>The pairs of CPU and memory that Fargate offers.</summary>
internal static class FargateSizes
{
    private const int Gibibyte = 1024;

    /// <summary>Whether Fargate has tasks of this size.</summary>
    /// <param name="cpu">CPU units; 1024 are one vCPU.</param>
    /// <param name="memory">MiB.</param>
    public static bool Has(int cpu, int memory) => cpu switch
    {
        256 => memory is 512 or 1024 or 2048,
        512 => IsIn(memory, 1, 4, step: 1),
        1024 => IsIn(memory, 2, 8, step: 1),
        2048 => IsIn(memory, 4, 16, step: 1),
        4096 => IsIn(memory, 8, 30, step: 1),
        8192 => IsIn(memory, 16, 60, step: 4),
        16384 => IsIn(memory, 32, 120, step: 8),
        _ => false,
    };

    public static string Refusal(int cpu, int memory) =>
        $"No Fargate configuration exists for given values: {cpu} CPU, {memory} memory. See the Amazon ECS documentation for the valid values.";

    private static bool IsIn(int memory, int least, int most, int step) =>
        memory >= least * Gibibyte && memory <= most * Gibibyte && (memory - (least * Gibibyte)) % (step * Gibibyte) == 0;
}
