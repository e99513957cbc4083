// Puts a building where the map is tapped, or by the arrow keys; the field is the truth, and without a
// script it is typed.
const stand = document.getElementById('stand');
const field = document.getElementById('f-point');
if (stand && field) {
  const west = Number(stand.dataset.west);
  const top = Number(stand.dataset.top);
  const scale = Number(stand.dataset.scale);
  const box = stand.viewBox.baseVal;
  let mark = stand.querySelector('.mark');
  if (!mark) {
    mark = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    mark.setAttribute('class', 'mark');
    mark.setAttribute('r', '14');
    stand.append(mark);
  }

  const up = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * (180 / Math.PI);
  const down = (height) => (Math.atan(Math.exp((height * Math.PI) / 180)) * 2 - Math.PI / 2) * (180 / Math.PI);
  const read = () => {
    const found = field.value.match(/^\s*(\d+(?:\.\d+)?)\s*[,，;；、\s]\s*(\d+(?:\.\d+)?)\s*$/);
    return found ? [(Number(found[1]) - west) * scale, (top - up(Number(found[2]))) * scale] : null;
  };
  const show = () => {
    const at = read();
    mark.setAttribute('visibility', at ? 'visible' : 'hidden');
    if (at) {
      mark.setAttribute('cx', at[0]);
      mark.setAttribute('cy', at[1]);
    }
  };
  const put = (x, y) => {
    field.value = (x / scale + west).toFixed(6) + ',' + down(top - y / scale).toFixed(6);
    show();
  };

  stand.addEventListener('click', (event) => {
    const shown = stand.getBoundingClientRect();
    put(((event.clientX - shown.left) / shown.width) * box.width, ((event.clientY - shown.top) / shown.height) * box.height);
  });
  stand.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = read() || [box.width / 2, box.height / 2];
    const far = event.shiftKey ? 40 : 4;
    put(at[0] + step[0] * far, at[1] + step[1] * far);
  });
  field.addEventListener('input', show);
  show();
}
