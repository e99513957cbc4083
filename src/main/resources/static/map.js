// Draws the outline of an area by pointer and by keyboard; the list of corners in the form is the truth,
// and without a script it is typed.
const map = document.getElementById('draw');
const list = document.getElementById('f-points');
const said = document.getElementById('draw-said');
if (map && list) {
  const west = Number(map.dataset.west);
  const top = Number(map.dataset.top);
  const scale = Number(map.dataset.scale);
  const draft = map.querySelector('.draft');
  const corners = map.querySelector('.corners');
  const tap = document.querySelector('[data-draw=tap]');
  const past = [];
  let rings = [];
  let at = { ring: 0, corner: 0 };
  let held = null;

  const up = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * (180 / Math.PI);
  const down = (height) => (Math.atan(Math.exp((height * Math.PI) / 180)) * 2 - Math.PI / 2) * (180 / Math.PI);
  const x = (point) => (point[0] - west) * scale;
  const y = (point) => (top - up(point[1])) * scale;
  const round = (number) => Math.round(number * 1e6) / 1e6;
  const back = (px, py) => [round(px / scale + west), round(down(top - py / scale))];
  const text = () => rings.map((ring) => ring.map((p) => p[0].toFixed(6) + ',' + p[1].toFixed(6)).join('\n')).join('\n\n');
  const perPixel = () => map.viewBox.baseVal.width / Math.max(1, map.clientWidth);

  // lines that cannot be read stay in the list: the server names them
  function read() {
    rings = list.value
      .split(/\r?\n\s*\r?\n/)
      .map((block) => block.split(/\r?\n/)
        .map((line) => line.normalize('NFKC').match(/^\s*([\d.]+)[\s,;、]+([\d.]+)[\s,;]*$/))
        .filter((found) => found)
        .map((found) => [Number(found[1]), Number(found[2])]))
      .filter((ring) => ring.length > 0);
    if (!rings[at.ring] || !rings[at.ring][at.corner]) at = { ring: 0, corner: 0 };
  }

  function draw() {
    const shape = (name, attributes) => {
      const node = document.createElementNS('http://www.w3.org/2000/svg', name);
      Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
      corners.append(node);
    };
    const size = perPixel();
    draft.setAttribute('d', rings.map((ring) => 'M' + ring.map((p) => x(p) + ',' + y(p)).join('L') + 'Z').join(''));
    corners.replaceChildren();
    rings.forEach((ring, r) => ring.forEach((p, c) => {
      const next = ring[(c + 1) % ring.length];
      if (ring.length > 1) {
        shape('circle', { class: 'middle', 'data-ring': r, 'data-middle': c, cx: (x(p) + x(next)) / 2, cy: (y(p) + y(next)) / 2, r: 6 * size });
      }
    }));
    rings.forEach((ring, r) => ring.forEach((p, c) => {
      const chosen = r === at.ring && c === at.corner;
      shape('circle', { class: chosen ? 'corner chosen' : 'corner', 'data-ring': r, 'data-corner': c, cx: x(p), cy: y(p), r: 11 * size });
    }));
  }

  function keep() {
    past.push(list.value);
    if (past.length > 200) past.shift();
  }

  function changed() {
    list.value = text();
    draw();
  }

  function say() {
    const point = rings[at.ring] && rings[at.ring][at.corner];
    said.textContent = point
      ? map.dataset.said.replace('{0}', at.corner + 1).replace('{1}', point[0].toFixed(6)).replace('{2}', point[1].toFixed(6)).replace('{3}', rings[at.ring].length)
      : map.dataset.none;
  }

  // the order of walking: every corner of every ring in turn
  function walk(steps) {
    const all = rings.flatMap((ring, r) => ring.map((p, c) => ({ ring: r, corner: c })));
    if (all.length === 0) return;
    const now = all.findIndex((each) => each.ring === at.ring && each.corner === at.corner);
    at = all[(now + steps + all.length) % all.length];
    draw();
    say();
  }

  function move(dx, dy) {
    const point = rings[at.ring] && rings[at.ring][at.corner];
    if (!point) return;
    keep();
    rings[at.ring][at.corner] = back(x(point) + dx, y(point) + dy);
    changed();
    say();
  }

  function insert(point) {
    keep();
    if (rings.length === 0) {
      rings = [[point]];
      at = { ring: 0, corner: 0 };
    } else {
      rings[at.ring].splice(at.corner + 1, 0, point);
      at = { ring: at.ring, corner: at.corner + 1 };
    }
    changed();
    say();
  }

  function add() {
    const ring = rings[at.ring];
    if (!ring) {
      insert(back(map.viewBox.baseVal.width / 2, map.viewBox.baseVal.height / 2));
      return;
    }
    const here = ring[at.corner];
    const next = ring[(at.corner + 1) % ring.length];
    insert(ring.length === 1
      ? back(x(here) + 40, y(here))
      : back((x(here) + x(next)) / 2, (y(here) + y(next)) / 2));
  }

  function remove() {
    if (!rings[at.ring]) return;
    keep();
    rings[at.ring].splice(at.corner, 1);
    if (rings[at.ring].length === 0) rings.splice(at.ring, 1);
    at = { ring: Math.max(0, Math.min(at.ring, rings.length - 1)), corner: Math.max(0, at.corner - 1) };
    changed();
    say();
    said.textContent = map.dataset.gone + ' ' + said.textContent;
  }

  function undo() {
    if (past.length === 0) return;
    list.value = past.pop();
    read();
    draw();
    say();
  }

  const acts = { before: () => walk(-1), after: () => walk(1), add, remove, undo };
  document.querySelectorAll('[data-draw]').forEach((button) => {
    button.addEventListener('click', () => {
      const act = button.dataset.draw;
      if (act === 'tap') {
        button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') !== 'true');
      } else {
        acts[act]();
      }
    });
  });

  map.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey) return;
    if (event.ctrlKey && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      undo();
      return;
    }
    if (event.ctrlKey) return;
    const step = (event.shiftKey ? 10 : 1) * 4;
    const keys = {
      ArrowLeft: () => move(-step, 0),
      ArrowRight: () => move(step, 0),
      ArrowUp: () => move(0, -step),
      ArrowDown: () => move(0, step),
      PageUp: () => walk(-1),
      PageDown: () => walk(1),
      Insert: add,
      '+': add,
      Delete: remove,
      '-': remove,
    };
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  map.addEventListener('focus', say);

  const point = (event) => {
    const box = map.getBoundingClientRect();
    const view = map.viewBox.baseVal;
    return [((event.clientX - box.left) * view.width) / box.width, ((event.clientY - box.top) * view.height) / box.height];
  };
  map.addEventListener('pointerdown', (event) => {
    const mark = event.target.dataset;
    if (mark.corner !== undefined) {
      keep();
      at = { ring: Number(mark.ring), corner: Number(mark.corner) };
      held = event.pointerId;
    } else if (mark.middle !== undefined) {
      at = { ring: Number(mark.ring), corner: Number(mark.middle) };
      insert(back(...point(event)));
      held = event.pointerId;
    } else if (tap.getAttribute('aria-pressed') === 'true' || rings.flat().length < 3) {
      insert(back(...point(event)));
    }
    if (held !== null) {
      event.preventDefault();
      map.setPointerCapture(held);
    }
    map.focus({ preventScroll: true });
    draw();
    say();
  });
  map.addEventListener('pointermove', (event) => {
    if (event.pointerId !== held) return;
    rings[at.ring][at.corner] = back(...point(event));
    changed();
  });
  const release = (event) => {
    if (event.pointerId !== held) return;
    held = null;
    say();
  };
  map.addEventListener('pointerup', release);
  map.addEventListener('pointercancel', release);
  list.addEventListener('input', () => {
    read();
    draw();
  });
  window.addEventListener('resize', draw);
  document.querySelector('.draw-acts').hidden = false;
  read();
  draw();
}
