namespace Amazon.ECS.Model;

/// <summary>The RuntimePlatform structure of Amazon Elastic Container Service.</summary>
public partial class RuntimePlatform
{
    public CPUArchitecture CpuArchitecture { get; set; }

    public OSFamily OperatingSystemFamily { get; set; }
}
