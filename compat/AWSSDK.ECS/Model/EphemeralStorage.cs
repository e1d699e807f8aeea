namespace Amazon.ECS.Model;

/// <summary>The EphemeralStorage structure of Amazon Elastic Container Service.</summary>
public partial class EphemeralStorage
{
    public int? SizeInGiB { get; set; }
}
