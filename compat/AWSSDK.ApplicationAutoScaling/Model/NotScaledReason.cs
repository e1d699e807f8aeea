namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The NotScaledReason structure of Application Auto Scaling.</summary>
public partial class NotScaledReason
{
    public string Code { get; set; }

    public int? CurrentCapacity { get; set; }

    public int? MaxCapacity { get; set; }

    public int? MinCapacity { get; set; }
}
