namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The Alarm structure of Application Auto Scaling.</summary>
public partial class Alarm
{
    public string AlarmARN { get; set; }

    public string AlarmName { get; set; }
}
